using System.Management.Automation.Host;

namespace NodeSvc.EngineHost.Host;

/// <summary>A screen of fixed size: output is always redirected, so that tables come out the same on every machine.</summary>
internal sealed class ConsoleRawUI : PSHostRawUserInterface
{
    private const int Columns = 120;
    private const int Rows = 3000;

    public override Size BufferSize { get; set; } = new(Columns, Rows);
    public override Size WindowSize { get; set; } = new(Columns, 50);
    public override Size MaxWindowSize => WindowSize;
    public override Size MaxPhysicalWindowSize => WindowSize;
    public override Coordinates CursorPosition { get; set; } = new(0, 0);
    public override Coordinates WindowPosition { get; set; } = new(0, 0);
    public override int CursorSize { get; set; } = 25;
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;
    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;
    public override string WindowTitle { get; set; } = "pshost";
    public override bool KeyAvailable => false;

    public override void FlushInputBuffer() { }

    public override KeyInfo ReadKey(ReadKeyOptions options) =>
        throw new NotSupportedException("ReadKey needs a console; this host reads lines from stdin only.");

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) =>
        throw new NotSupportedException("There is no screen to read from.");

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) { } // Clear-Host: nothing to clear

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) { }

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) { }
}
