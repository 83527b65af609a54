using System.Text;

namespace NodeSvc.EngineHost.Host;

internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// UTF-8 without a BOM on all three streams, and each write is flushed: a driver at the other end of the pipe waits for
    /// its delimiter, and the host and `[Console]::Out` of a script must not overtake each other.
    /// </summary>
    public static void UseUtf8()
    {
        try
        {
            Console.OutputEncoding = Utf8; // the engine decodes native programs' output with it
            Console.InputEncoding = Utf8;
        }
        catch (IOException)
        {
            // No console to set a code page on: the streams below are all that counts.
        }
        Console.SetOut(Writer(Console.OpenStandardOutput()));
        Console.SetError(Writer(Console.OpenStandardError()));
        Console.SetIn(new StreamReader(Console.OpenStandardInput(), Utf8));
    }

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, Utf8) { AutoFlush = true });
}
