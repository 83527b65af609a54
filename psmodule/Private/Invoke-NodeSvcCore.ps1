function Invoke-NodeSvcCore {
    <#
    .SYNOPSIS
        Sends one operation to the core and turns its answer lines into PowerShell's streams, as they come.
    .DESCRIPTION
        Every cmdlet's single way to the core. Items become NodeSvc objects (output only with -PassThru), errors become the
        calling cmdlet's error records, warnings and verbose lines go to its streams. A core that cannot start or dies during
        the request is a terminating error of the calling cmdlet. The request's input is never written to a stream: it may hold
        a password.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Service')]
    param(
        # The calling cmdlet's $PSCmdlet: the streams, and the name in errors, are its own.
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # For example 'service.get'; docs/design.md lists them.
        [Parameter(Mandatory)]
        [string] $Operation,

        # The operation's input, by the contract's field names.
        [Parameter(Mandatory)]
        [hashtable] $InputObject,

        [switch] $PassThru
    )

    $session = Get-NodeSvcSession -Cmdlet $Cmdlet
    $id = ++$session.LastId
    $session.Inbox[$id] = [System.Collections.Queue]::new()
    $ended = $false
    try {
        Send-NodeSvcRequest -Session $session -Message @{ id = $id; operation = $Operation; input = $InputObject }
        do {
            $message = Receive-NodeSvcMessage -Session $session -Id $id
            if ($null -eq $message) {
                $ended = $true
                $Cmdlet.ThrowTerminatingError((Close-NodeSvcSession -Session $session -Operation $Operation))
            }
            foreach ($part in $message.PSObject.Properties) {
                switch ($part.Name) {
                    'item' { if ($PassThru) { ConvertTo-NodeSvcItem -Operation $Operation -Item $part.Value } }
                    'error' {
                        $record = ConvertTo-NodeSvcErrorRecord $part.Value
                        # koffi or advapi32 cannot be loaded: nothing else in this request can work either.
                        if ($part.Value.id -eq 'RuntimeFailed') { $Cmdlet.ThrowTerminatingError($record) }
                        $Cmdlet.WriteError($record)
                    }
                    'warning' { $Cmdlet.WriteWarning($part.Value.message) }
                    # As Write-Host does it: the record can be redirected, and the host shows it.
                    'display' { $Cmdlet.WriteInformation([System.Management.Automation.HostInformationMessage] @{ Message = $part.Value.Substring(1) }, [string[]] @('PSHOST')) }
                    'verbose' { $Cmdlet.WriteVerbose($part.Value) }
                    'end' { $ended = $true }
                }
            }
        } until ($ended)
    } finally {
        # Not ended: Ctrl+C, Select-Object -First, or -ErrorAction Stop. The core must not go on with it.
        if (-not $ended) { Stop-NodeSvcRequest -Session $session -Id $id -Cmdlet $Cmdlet }
        $session.Inbox.Remove($id)
    }
}
