# The scopes that user code runs in, nested as Pester 5 nests them:
#
#   block's scope (data, BeforeAll, AfterAll)
#     test's scope (data, every BeforeEach from the outside in, It, every AfterEach from the inside out)
#     child block's scope ...
#
# So an It sees what BeforeAll set and cannot change it for its siblings, and BeforeEach, It and AfterEach
# share their variables. This file is run in the session state that the test file belongs to, which binds the
# blocks below to it, with no reflection. They share their scopes with user code, hence the prefix of every name.
@{
    # Discovery of the whole file. The keywords are put into the scope and not left to the module's exports, so
    # that a run inside of Pester's own run has ours.
    File     = {
        param($______path, $______keywords)
        foreach ($______item in $______keywords.GetEnumerator()) {
            $null = $ExecutionContext.InvokeProvider.Item.Set("function:$($______item.Key)", $______item.Value)
        }
        . $______path
    }

    # The run of the whole file. A script file starts a new $script: scope; Isolate.ps1 is just that.
    Isolate  = {
        param($______path, $______keywords, $______action)
        foreach ($______item in $______keywords.GetEnumerator()) {
            $null = $ExecutionContext.InvokeProvider.Item.Set("function:$($______item.Key)", $______item.Value)
        }
        & $______path $______action
    }

    Discover = {
        param($______run)
        foreach ($______item in $______run.Variables.GetEnumerator()) {
            $ExecutionContext.SessionState.PSVariable.Set($______item.Key, $______item.Value)
        }
        . $______run.Body
    }

    Block    = {
        param($______run)
        try {
            foreach ($______item in $______run.Variables.GetEnumerator()) {
                $ExecutionContext.SessionState.PSVariable.Set($______item.Key, $______item.Value)
            }
            $______data = $______run.Parameters
            $______item = $null
            if ($______run.BeforeAll) { . $______run.BeforeAll @______data }
            if ($______run.Template) { $______run.Name = & $______run.Template }
            $______run.Ready = $true
        }
        catch { $______run.Errors.Add($_) }
        try { if ($______run.Ready) { & $______run.Children } }
        finally {
            try { if ($______run.AfterAll) { . $______run.AfterAll @______data } }
            catch { $______run.Errors.Add($_) }
        }
    }

    Test     = {
        param($______run)
        try {
            foreach ($______item in $______run.Variables.GetEnumerator()) {
                $ExecutionContext.SessionState.PSVariable.Set($______item.Key, $______item.Value)
            }
            $______data = $______run.Parameters
            foreach ($______item in $______run.Before) { . $______item @______data }
            $______item = $null
            if ($______run.Template) { $______run.Name = & $______run.Template }
            & $______run.Starting
            . $______run.Body @______data
            $______run.Completed = $true
        }
        catch { $______run.Errors.Add($_) }
        finally {
            & $______run.Ending
            foreach ($______item in $______run.After) {
                try { . $______item @______data }
                catch { $______run.Errors.Add($_) }
            }
        }
    }
}
