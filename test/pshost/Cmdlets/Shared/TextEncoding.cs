using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>-Encoding: the names that PowerShell knows, any other name or code page that .NET knows, or an Encoding itself.</summary>
internal sealed class TextEncodingAttribute : ArgumentTransformationAttribute
{
    public static readonly Encoding Default = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string name) return value is int page ? Encoding.GetEncoding(page) : value;
        return name.ToLowerInvariant() switch
        {
            "utf8" or "default" or "utf8nobom" => Default,
            "utf8bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "unicode" or "string" => Encoding.Unicode,
            "bigendianunicode" => Encoding.BigEndianUnicode,
            "utf32" => Encoding.UTF32,
            "bigendianutf32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            "ascii" => Encoding.ASCII,
            "ansi" or "oem" => Encoding.Latin1,
            _ => int.TryParse(name, out var number) ? Encoding.GetEncoding(number) : Encoding.GetEncoding(name),
        };
    }
}
