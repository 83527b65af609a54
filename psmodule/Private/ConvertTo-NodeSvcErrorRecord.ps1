function ConvertTo-NodeSvcErrorRecord {
    <#
    .SYNOPSIS
        Turns a core's error into an error record.
    .DESCRIPTION
        {id, category, message, recommendedAction, target, native?: {api, code, symbol}} becomes: FullyQualifiedErrorId
        'id,Cmdlet', the category, the service's name as TargetObject, ErrorDetails with RecommendedAction, and an exception: a
        Win32Exception with NativeErrorCode (and Data.Api, Data.Symbol) when a Windows function failed, else a .NET exception that
        fits the category.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory, Position = 0)]
        $CoreError
    )

    $message = [string] $CoreError.message
    $native = if ($CoreError.PSObject.Properties['native']) { $CoreError.native } else { $null }
    if ($null -ne $native) {
        # A DWORD above 0x7FFFFFFF (an HRESULT, an NTSTATUS) keeps its bits in the signed NativeErrorCode.
        $code = [System.BitConverter]::ToInt32([System.BitConverter]::GetBytes([long] $native.code), 0)
        $exception = [System.ComponentModel.Win32Exception]::new($code, $message)
        $exception.Data['Api'] = [string] $native.api
        $exception.Data['Symbol'] = [string] $native.symbol
    } else {
        $exception = switch ($CoreError.category) {
            'InvalidArgument' { [System.ArgumentException]::new($message) }
            'OperationTimeout' { [System.TimeoutException]::new($message) }
            default { [System.InvalidOperationException]::new($message) }
        }
    }

    # A category that this PowerShell does not know is no reason to lose the error.
    $category = $CoreError.category -as [System.Management.Automation.ErrorCategory]
    if ($null -eq $category) { $category = [System.Management.Automation.ErrorCategory]::NotSpecified }
    $record = [System.Management.Automation.ErrorRecord]::new($exception, $CoreError.id, $category, $CoreError.target)
    $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new($message)
    $record.ErrorDetails.RecommendedAction = [string] $CoreError.recommendedAction
    $record
}
