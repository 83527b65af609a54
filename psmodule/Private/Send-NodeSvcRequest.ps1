function Send-NodeSvcRequest {
    <#
    .SYNOPSIS
        Writes one message to the core as a line of JSON.
    .DESCRIPTION
        The bytes go straight to the pipe: the process's own StandardInput writer would use the console's code page. A pipe that
        the core has closed is no error here; the next read finds the end of the core's output and reports it.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Session,

        [Parameter(Mandatory)]
        [hashtable] $Message
    )

    $bytes = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -InputObject $Message -Compress -Depth 10) + "`n")
    $pipe = $Session.Process.StandardInput.BaseStream
    # The read of the answer is under way before there is one: starting it takes about as long as the core's work.
    if ($null -eq $Session.Reading) { $Session.Reading = $Session.Process.StandardOutput.ReadLineAsync() }
    try {
        $pipe.Write($bytes, 0, $bytes.Length)
        $pipe.Flush()
    } catch [System.IO.IOException], [System.ObjectDisposedException] {
        $null = $_
    }
}
