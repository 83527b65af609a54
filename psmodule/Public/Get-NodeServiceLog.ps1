function Get-NodeServiceLog {
    <#
    .SYNOPSIS
        Gets what services have printed, and with -Wait what they print from now on.
    .DESCRIPTION
        One object for each line, with the properties Name, Time, Stream and Text; it is shown, and used as a text, as the line that was
        written. Files that were put aside, compressed ones too, are read as far as they are needed, and the last lines of a large log come
        as fast as those of a small one. Reading never stands in the way of the service.

        Time and Stream are what the log tells: a plain text log (the default) knows the time of NodeSvc's own lines only, and does not tell
        stdout from stderr. New-NodeService and Set-NodeService have -LogTimestamp, -ErrorLog and -LogFormat Json for that.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Tail
        How many lines, counted from the end; those of two files in the order of their times. 0 with -Wait: new lines only. Default: all;
        with -Wait the last 50, unless -Since is given.
    .PARAMETER Since
        Only lines of this time and later: a DateTime, or how long ago it was as a TimeSpan or a text such as '10m' or '2h'. The log must tell
        times.
    .PARAMETER Stream
        Output: what the service wrote to stdout. Error: to stderr. Host: NodeSvc's own lines about starts and stops. All: everything, the
        default.
    .PARAMETER Wait
        Goes on with each new line until it is ended with Ctrl+C or by Select-Object -First.
    .PARAMETER Raw
        Outputs texts, each a line as it is in the file.
    .EXAMPLE
        Get-NodeServiceLog api -Tail 50 -Wait

        Shows the last 50 lines of the service api, and each new one.
    .EXAMPLE
        Get-NodeServiceLog api* -Stream Error -Since 1h

        Shows what the services whose names begin with api have written to stderr in the last hour.
    .EXAMPLE
        Get-NodeServiceLog api | Select-String 'ECONNREFUSED'

        Searches all of the log of the service api, with the files that were put aside.
    .EXAMPLE
        Get-NodeServiceLog api -Tail 0 -Wait | Where-Object Text -Match 'listening' | Select-Object -First 1

        Waits for a line that the service api writes.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.LogLine
    .OUTPUTS
        System.String, with -Raw.
    .LINK
        Get-NodeService
    .LINK
        Set-NodeService
    .LINK
        Send-NodeServiceControl
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.LogLine', [string])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Position = 1)]
        [ValidateRange(0, [int]::MaxValue)]
        [int] $Tail,

        [ValidateScript({ ConvertTo-NodeSvcTime $_ })]
        [object] $Since,

        [ValidateSet('All', 'Output', 'Error', 'Host')]
        [string] $Stream = 'All',

        [switch] $Wait,

        [switch] $Raw
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names)
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; wait = $Wait; raw = $Raw }
            # As the contract spells it.
            $request.stream = @(@('All', 'Output', 'Error', 'Host') -eq $Stream)[0]
            if ($PSBoundParameters.ContainsKey('Tail')) { $request.tail = $Tail } elseif ($Wait -and $null -eq $Since) { $request.tail = 50 }
            if ($null -ne $Since) { $request.since = (ConvertTo-NodeSvcTime $Since).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", [cultureinfo]::InvariantCulture) }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'log.get' -InputObject $request -PassThru
        }
    }
}
