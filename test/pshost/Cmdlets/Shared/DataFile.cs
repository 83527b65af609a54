using System.Management.Automation;
using System.Management.Automation.Language;

namespace Microsoft.PowerShell.Commands;

/// <summary>Reads a .psd1: constants only, nothing is run.</summary>
internal static class DataFile
{
    /// <exception cref="InvalidOperationException">The file does not parse, or holds more than constants.</exception>
    public static object Read(string path)
    {
        var ast = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0) throw new InvalidOperationException(
            $"The file '{path}' could not be parsed as a PowerShell Data File: line {errors[0].Extent.StartLineNumber}: {errors[0].Message}");
        var statements = ast.EndBlock?.Statements;
        var expression = statements is [PipelineAst { PipelineElements: [CommandExpressionAst only] }] ? only.Expression
            : statements is [DataStatementAst { Body.Statements: [PipelineAst { PipelineElements: [CommandExpressionAst inner] }] }] ? inner.Expression
            : FromStringData(statements) ?? throw new InvalidOperationException($"The file '{path}' is not one table of constants.");
        return expression.SafeGetValue();
    }

    /// <summary>`ConvertFrom-StringData @'...'@`, the usual form of localized data: its text stands for the table.</summary>
    private static ExpressionAst? FromStringData(IReadOnlyList<StatementAst>? statements) =>
        statements is [PipelineAst { PipelineElements: [CommandAst { CommandElements: [StringConstantExpressionAst name, StringConstantExpressionAst text] }] }]
            && name.Value.Equals("ConvertFrom-StringData", StringComparison.OrdinalIgnoreCase) ? text : null;
}
