function Get-NodeService {
    <#
    .SYNOPSIS
        Gets NodeSvc's services: status, process, memory, account, script, node and log.
    .DESCRIPTION
        Without a name, lists all services that NodeSvc has made on this machine. A name without wildcards that no service has is an
        error; a wildcard that fits none is not.
    .PARAMETER Name
        Names of services, or their display names. * stands for any text and ? for any one character; [ and ] are ordinary
        characters.
    .PARAMETER All
        Also lists services that were not made by NodeSvc. What only NodeSvc knows of a service is empty for these.
    .EXAMPLE
        Get-NodeService

        Lists NodeSvc's services as a table.
    .EXAMPLE
        Get-NodeService api | Format-List

        Shows everything that is known of the service api.
    .EXAMPLE
        Get-NodeService api* | Where-Object Status -eq Stopped | Start-NodeService

        Starts those services whose names begin with api and that are stopped.
    .EXAMPLE
        Get-Content (Get-NodeService api).LogPath -Tail 20 -Wait

        Follows the log of the service api.
    .INPUTS
        System.String. A name. Objects with a property Name.
    .OUTPUTS
        NodeSvc.Service
    .LINK
        New-NodeService
    .LINK
        Start-NodeService
    .LINK
        Wait-NodeService
    .LINK
        about_NodeSvc
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name = '*',

        [switch] $All
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        foreach ($query in New-NodeSvcQuery -Name $names -All:$All) {
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet @query -PassThru
        }
    }
}
