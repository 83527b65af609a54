function Test-NodeService {
    <#
    .SYNOPSIS
        Says what of a service would fail, before it fails.
    .DESCRIPTION
        Looks at a service from all sides and changes nothing: whether its node.exe is there, is what it was and takes the options; whether
        the script is there and has no syntax error; host, settings, folders and files; a port that is taken; its account's right to log on
        and to read and write what it must; files that others could change, and so decide what the service does; the command line's
        quotes; start type, dependencies, failure actions and event source.

        What is well is output with -All only: no output means that nothing was found. Each object has the service's Name, the Check, its
        Result (Passed, Warning, Failed), a Message and a RecommendedAction. Services of other programs are looked at as far as they go.

        What only the app knows cannot be told beforehand: its port, for example, is looked at if the variable PORT names it, or if
        the log says that it was in use at the last start. Node options are given to node.exe, and the script to node --check; no
        code of the app's is run. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER All
        Outputs what passed, too.
    .PARAMETER Quiet
        Outputs only $true or $false for each service: $false if anything failed. Warnings don't count.
    .EXAMPLE
        Test-NodeService

        Shows what is wrong with any of NodeSvc's services.
    .EXAMPLE
        Test-NodeService api -All | Format-Table Check, Result, Message

        Shows all that was looked at.
    .EXAMPLE
        if (-not (Test-NodeService api -Quiet)) { Repair-NodeService api }

        Repairs the service api if something of it would fail.
    .EXAMPLE
        Get-NodeService -All | Test-NodeService -ErrorAction Ignore | Where-Object Check -in CommandLine, WritableByOthers

        Finds services of any program whose path has no quotes, or whose program others can change.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Check, or System.Boolean with -Quiet.
    .LINK
        Repair-NodeService
    .LINK
        Debug-NodeService
    .LINK
        about_NodeSvc
    #>
    [CmdletBinding(DefaultParameterSetName = 'Checks')]
    [OutputType('NodeSvc.Check', ParameterSetName = 'Checks')]
    [OutputType([bool], ParameterSetName = 'Quiet')]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name = '*',

        [Parameter(ParameterSetName = 'Checks')]
        [switch] $All,

        [Parameter(Mandatory, ParameterSetName = 'Quiet')]
        [switch] $Quiet
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $targets = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names)
        if ($targets.Count -eq 0) { return }
        $well = [ordered] @{}
        foreach ($check in Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.test' -InputObject @{ names = $targets } -PassThru) {
            if (-not $Quiet) {
                if ($All -or $check.Result -ne 'Passed') { $check }
            } elseif (-not $well.Contains($check.Name)) {
                $well[$check.Name] = $check.Result -ne 'Failed'
            } elseif ($check.Result -eq 'Failed') {
                $well[$check.Name] = $false
            }
        }
        $well.Values
    }
}
