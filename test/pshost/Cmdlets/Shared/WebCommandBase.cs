using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Invoke-WebRequest and Invoke-RestMethod have in common: one request, and an error for any other answer than 2xx.</summary>
public abstract class WebCommandBase : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    [Parameter(Position = 0, Mandatory = true)]
    public Uri Uri { get; set; } = new("http://localhost/");

    /// <summary>Accepted for scripts of Windows PowerShell; parsing is always basic.</summary>
    [Parameter]
    public SwitchParameter UseBasicParsing { get; set; }

    /// <summary>Seconds for the whole request; 0 is without end.</summary>
    [Parameter]
    [Alias("ConnectionTimeoutSeconds")]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    [Parameter]
    [ValidateSet("Default", "Get", "Head", "Post", "Put", "Delete", "Trace", "Options", "Merge", "Patch")]
    public string Method { get; set; } = "Default";

    [Parameter(ValueFromPipeline = true)]
    public object? Body { get; set; }

    [Parameter]
    public string? ContentType { get; set; }

    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>Answers other than 2xx are answers, too.</summary>
    [Parameter]
    public SwitchParameter SkipHttpErrorCheck { get; set; }

    protected abstract void WriteResponse(HttpResponseMessage response, byte[] body);

    protected override void ProcessRecord()
    {
        var uri = Uri.IsAbsoluteUri ? Uri : new Uri("http://" + Uri.OriginalString);
        using var client = new HttpClient { Timeout = TimeoutSec > 0 ? TimeSpan.FromSeconds(TimeoutSec) : Timeout.InfiniteTimeSpan };
        using var request = NewRequest(uri);
        try
        {
            using var response = client.Send(request, stop.Token);
            using var stream = new MemoryStream();
            response.Content.ReadAsStream(stop.Token).CopyTo(stream);
            if (!response.IsSuccessStatusCode && !SkipHttpErrorCheck) Refuse(response, request, stream.ToArray());
            WriteResponse(response, stream.ToArray());
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && error is not HttpResponseException)
        {
            ThrowTerminatingError(new ErrorRecord(error, ErrorId, ErrorCategory.InvalidOperation, request));
        }
    }

    protected override void StopProcessing() => stop.Cancel();

    public void Dispose()
    {
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private const string ErrorId = "WebCmdletWebResponseException";

    private HttpRequestMessage NewRequest(Uri uri)
    {
        var method = Method == "Default" ? HttpMethod.Get : new HttpMethod(Method.ToUpperInvariant());
        var request = new HttpRequestMessage(method, uri);
        if (Body is not null) request.Content = NewContent(Body is PSObject wrapped ? wrapped.BaseObject : Body);
        if (request.Content is not null && ContentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        foreach (DictionaryEntry header in Headers ?? new Hashtable())
        {
            var name = header.Key.ToString()!;
            var value = header.Value?.ToString();
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    private static ByteArrayContent NewContent(object body) => body switch
    {
        byte[] bytes => new ByteArrayContent(bytes),
        IDictionary form => new FormUrlEncodedContent(form.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, form[key]?.ToString() ?? ""))),
        _ => new StringContent(LanguagePrimitives.ConvertTo<string>(body), Encoding.UTF8, "application/x-www-form-urlencoded"),
    };

    private void Refuse(HttpResponseMessage response, HttpRequestMessage request, byte[] body)
    {
        var error = new HttpResponseException($"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).", response);
        var record = new ErrorRecord(error, ErrorId, ErrorCategory.InvalidOperation, request);
        if (body.Length > 0) record.ErrorDetails = new ErrorDetails(Encoding.UTF8.GetString(body));
        ThrowTerminatingError(record);
    }
}

/// <summary>An answer other than 2xx.</summary>
public sealed class HttpResponseException(string message, HttpResponseMessage response) : HttpRequestException(message, null, response.StatusCode)
{
    public HttpResponseMessage Response { get; } = response;
}
