function New-NodeSvcRequest {
    <#
    .SYNOPSIS
        Builds an operation's input from a cmdlet's parameters. A parameter that was not given (null, or an empty text) is left out.
    .DESCRIPTION
        $PSBoundParameters would not do: with input by property name it still holds the last object's values.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        # Resolves paths by this cmdlet's location; needed with -Path.
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # Contract's field name -> text, texts, dictionary or switch.
        [hashtable] $Value = @{},

        # Contract's field name -> path, which becomes absolute.
        [hashtable] $Path = @{},

        # Contract's field name, in milliseconds -> duration as ConvertTo-NodeSvcDuration reads it.
        [hashtable] $Duration = @{},

        # Becomes account and password.
        [pscredential] $Credential
    )

    $request = @{}
    foreach ($field in $Value.Keys) {
        $given = $Value[$field]
        if ($null -eq $given -or ($given -is [string] -and $given.Length -eq 0)) { continue }
        if ($given -is [switch]) {
            if ($given) { $request[$field] = $true }
        } elseif ($given -is [System.Collections.IDictionary]) {
            # ConvertTo-Json would write a number or a date in its own way; a variable's value is a text.
            $texts = @{}
            foreach ($key in $given.Keys) { $texts[[string] $key] = [string] $given[$key] }
            $request[$field] = $texts
        } else {
            $request[$field] = $given
        }
    }
    foreach ($field in $Path.Keys) {
        if ($Path[$field]) { $request[$field] = Resolve-NodeSvcPath -Cmdlet $Cmdlet -Path $Path[$field] }
    }
    foreach ($field in $Duration.Keys) {
        if ($null -ne $Duration[$field]) {
            $request[$field] = [long] (ConvertTo-NodeSvcDuration $Duration[$field]).TotalMilliseconds
        }
    }
    if ($null -ne $Credential) {
        $request.account = $Credential.UserName
        $request.password = $Credential.GetNetworkCredential().Password
    }
    $request
}
