# Runs an action under a $script: scope of its own (UserScope.ps1).
param([scriptblock]$Action)
& $Action
