# Invoke-WebRequest and Invoke-RestMethod against a listener in a thread of this process.

BeforeAll {
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $base = "http://127.0.0.1:$($listener.LocalEndpoint.Port)"
    # Answers every request: /json with JSON, /bad with 404, /slow never, all else with the request itself.
    $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $server = [powershell]::Create($runspace).AddScript({
            param($listener)
            $ErrorActionPreference = 'Stop' # the loop ends with the listener
            while ($true) {
                $client = $listener.AcceptTcpClient()
                $stream = $client.GetStream()
                $buffer = [byte[]]::new(65536)
                $request = ''
                do {
                    $request += [System.Text.Encoding]::UTF8.GetString($buffer, 0, $stream.Read($buffer, 0, $buffer.Length))
                    $length = if ($request -match '(?i)content-length: (\d+)') { [int]$Matches[1] } else { 0 }
                    $at = $request.IndexOf("`r`n`r`n")
                } until ($at -ge 0 -and [System.Text.Encoding]::UTF8.GetByteCount($request.Substring($at + 4)) -ge $length)
                if ($request -match '^GET /slow') { continue }
                $status, $type, $body = '200 OK', 'text/plain; charset=utf-8', $request
                if ($request -match '^\w+ /json') { $type, $body = 'application/json', '[{"a":1},{"a":"é"}]' }
                if ($request -match '^\w+ /bad') { $status, $body = '404 Not Found', 'no such page' }
                $bytes = [System.Text.Encoding]::UTF8.GetBytes($body)
                $head = [System.Text.Encoding]::ASCII.GetBytes("HTTP/1.1 $status`r`nContent-Type: $type`r`nContent-Length: $($bytes.Length)`r`nConnection: close`r`n`r`n")
                $stream.Write($head, 0, $head.Length)
                $stream.Write($bytes, 0, $bytes.Length)
                $client.Close()
            }
        }).AddArgument($listener)
    $null = $server.BeginInvoke()
}

AfterAll { $listener.Stop() }

Describe 'Invoke-WebRequest' {
    It 'gives status, headers and content' {
        $answer = Invoke-WebRequest "$base/x" -UseBasicParsing -Headers @{ 'X-Test' = 'yes' }
        $answer.StatusCode | Should -Be 200
        $answer.Headers['Content-Type'] -join '' | Should -BeLike 'text/plain*'
        $answer.Content | Should -BeLike "GET /x HTTP/1.1*X-Test: yes*"
    }
    It 'sends a body' {
        (Invoke-WebRequest "$base/x" -Method Post -Body '{"k":"é"}' -ContentType 'application/json; charset=utf-8').Content | Should -BeLike 'POST*application/json*{"k":"é"}'
        (Invoke-WebRequest "$base/x" -Method Post -Body @{ k = 'a b' }).Content | Should -BeLike 'POST*x-www-form-urlencoded*k=a+b'
    }
    It 'fails for another answer than 2xx' {
        try { Invoke-WebRequest "$base/bad"; $record = $null } catch { $record = $_ }
        $record.FullyQualifiedErrorId | Should -Be 'WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeWebRequestCommand'
        [int]$record.Exception.Response.StatusCode | Should -Be 404
        $record.ErrorDetails.Message | Should -BeLike '*no such page*'
        (Invoke-WebRequest "$base/bad" -SkipHttpErrorCheck).StatusCode | Should -Be 404
    }
    It 'fails when nobody answers, or not in time' {
        { Invoke-WebRequest 'http://127.0.0.1:9/' } | Should -Throw
        { Invoke-WebRequest "$base/slow" -TimeoutSec 1 } | Should -Throw
    }
}

Describe 'Invoke-RestMethod' {
    It 'gives objects for JSON, text for all else' {
        @(Invoke-RestMethod "$base/json" | ForEach-Object { $_.a }) -join ' ' | Should -Be '1 é'
        Invoke-RestMethod "$base/x" | Should -BeLike 'GET /x*'
    }
}
