using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>The answer to Invoke-WebRequest.</summary>
public sealed class WebResponseObject
{
    public WebResponseObject(HttpResponseMessage response, byte[] body)
    {
        BaseResponse = response;
        StatusCode = (int)response.StatusCode;
        StatusDescription = response.ReasonPhrase ?? "";
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        RawContentLength = body.Length;
        Content = EncodingOf(response).GetString(body);
    }

    public HttpResponseMessage BaseResponse { get; }
    public int StatusCode { get; }
    public string StatusDescription { get; }
    public string Content { get; }
    public Dictionary<string, IEnumerable<string>> Headers { get; }
    public long RawContentLength { get; }

    public override string ToString() => Content;

    private static Encoding EncodingOf(HttpResponseMessage response)
    {
        var name = response.Content.Headers.ContentType?.CharSet?.Trim('"');
        return string.IsNullOrEmpty(name) ? Encoding.UTF8 : Encoding.GetEncoding(name);
    }
}
