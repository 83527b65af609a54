BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'FakeCore.ps1'))
    $log = [System.IO.Path]::Combine("$TestDrive", 'requests.txt')
    $null = Import-FakeModule -Folder "$TestDrive" -Log $log
    # A cmdlet of the module's own scope, with the switches that the engine gives it.
    function Get-Plan {
        [CmdletBinding(SupportsShouldProcess)]
        param([string[]] $Name)
        & (Get-Module NodeSvc) {
            param($Cmdlet, $Name, $WhatIfPreference, $ConfirmPreference)
            Get-NodeSvcPlan -Cmdlet $Cmdlet -Operation 'config.set' -InputObject @{ names = $Name } -Action 'Set service'
        } $PSCmdlet $Name $WhatIfPreference $ConfirmPreference
    }
    function Get-RequestCount {
        if ([System.IO.File]::Exists($log)) { [System.IO.File]::ReadAllLines($log).Count } else { 0 }
    }
}

AfterAll {
    Remove-Module NodeSvc -ErrorAction SilentlyContinue
    $env:FAKE_CORE_LOG = $null
    $env:FAKE_CORE_ITEMS = $null
}

Describe 'Get-NodeSvcPlan' {
    It 'costs no request where nobody sees it' {
        $before = Get-RequestCount
        $plan = @(Get-Plan -Name api, web)
        $plan.Target | Should -Be @('api', 'web')
        $plan.Action | Should -Be @('Set service', 'Set service')
        Get-RequestCount | Should -Be $before
    }

    It 'names every change with -WhatIf, and asks the core to change nothing' {
        $plan = @(Get-Plan -Name api -WhatIf)
        @($plan.Target | Sort-Object -Unique) | Should -Be @('api')
        $plan.Action | Should -Be @(
            "Set service: StartupType from 'Manual' to 'Automatic'"
            'Set service: PreshutdownTimeout from 10s to 65s'
            "Set service: RequiredPrivilege from {} to {'SeBackupPrivilege'}"
            'Set service: PreferredNode from none to 1'
            'Set service: Interactive from False to True'
            'Set service: Environment from {} to {"PORT":"8080"}'
            'Set service: Password'
            'Set service: Action from {} to {Restart/1500ms, Run/1m}'
            'Set service: ResetPeriod from never to 1d'
            'Set service: Triggers from {} to {Start FirewallPortOpen 80;TCP}'
        )
        [System.IO.File]::ReadAllLines($log)[-1] | Should -BeLike '*"whatIf":true*'
    }

    It 'names every service once with -Confirm' {
        $plan = @(Get-Plan -Name api, web -Confirm)
        $plan.Target | Should -Be @('api', 'web')
        $plan[0].Action | Should -BeLike "Set service: StartupType from 'Manual' to 'Automatic'; PreshutdownTimeout*"
    }
}
