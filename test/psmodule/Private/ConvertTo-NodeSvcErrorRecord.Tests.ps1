BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function ConvertTo-Record {
        param([hashtable] $More = @{})
        $fields = @{ id = 'SomeId'; category = 'ResourceBusy'; message = 'What was wrong.'; recommendedAction = 'What to do.'; target = 'api' }
        foreach ($key in $More.Keys) { $fields[$key] = $More[$key] }
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcErrorRecord $args[0] } ([pscustomobject] $fields)
    }
}

Describe 'ConvertTo-NodeSvcErrorRecord' {
    It 'keeps id, category, target, message and advice' {
        $record = ConvertTo-Record
        $record.FullyQualifiedErrorId | Should -BeExactly 'SomeId'
        $record.CategoryInfo.Category | Should -Be 'ResourceBusy'
        $record.TargetObject | Should -BeExactly 'api'
        $record.Exception.Message | Should -BeExactly 'What was wrong.'
        $record.ErrorDetails.Message | Should -BeExactly 'What was wrong.'
        $record.ErrorDetails.RecommendedAction | Should -BeExactly 'What to do.'
    }

    It 'keeps Windows'' number, the function and the symbol' {
        $record = ConvertTo-Record @{ native = [pscustomobject] @{ api = 'OpenServiceW'; code = 1060; symbol = 'ERROR_SERVICE_DOES_NOT_EXIST' } }
        $record.Exception | Should -BeOfType ([System.ComponentModel.Win32Exception])
        $record.Exception.NativeErrorCode | Should -Be 1060
        $record.Exception.Message | Should -BeExactly 'What was wrong.'
        $record.Exception.Data['Api'] | Should -BeExactly 'OpenServiceW'
        $record.Exception.Data['Symbol'] | Should -BeExactly 'ERROR_SERVICE_DOES_NOT_EXIST'
    }

    It 'keeps the bits of a number above 2^31' {
        $record = ConvertTo-Record @{ native = [pscustomobject] @{ api = 'X'; code = 3221225477; symbol = 'STATUS_ACCESS_VIOLATION' } }
        '{0:X8}' -f $record.Exception.NativeErrorCode | Should -BeExactly 'C0000005'
    }

    It 'has a <Type> for <Category>' -ForEach @(
        @{ Category = 'InvalidArgument'; Type = [System.ArgumentException] }
        @{ Category = 'OperationTimeout'; Type = [System.TimeoutException] }
        @{ Category = 'ObjectNotFound'; Type = [System.InvalidOperationException] }
    ) {
        (ConvertTo-Record @{ category = $Category }).Exception | Should -BeOfType $Type
    }

    It 'survives a category that this PowerShell does not know, and no target' {
        $record = ConvertTo-Record @{ category = 'Unheard'; target = $null }
        $record.CategoryInfo.Category | Should -Be 'NotSpecified'
        $record.TargetObject | Should -BeNullOrEmpty
        $record.FullyQualifiedErrorId | Should -BeExactly 'SomeId'
    }
}
