function ConvertFrom-NodeSvcParameterValue {
    <#
    .SYNOPSIS
        The contract's {type?, value} from what -Type and -Value take.
    .DESCRIPTION
        Without a type it is the value's: bytes are Binary, texts MultiString, a number too large for 32 bits QWord. For a text and
        a smaller number the core chooses, which keeps the type that is there.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyString()]
        [AllowEmptyCollection()]
        [object] $Value,

        [string] $Type
    )

    $culture = [cultureinfo]::InvariantCulture
    $integers = 'SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64'
    $field = @{}
    if ($Type) { $field.type = $Type }
    if ($Value -is [byte[]]) {
        if (-not $Type) { $field.type = 'Binary' }
        $field.value = [System.BitConverter]::ToString($Value).Replace('-', '').ToLowerInvariant()
    } elseif ($Value -is [array]) {
        if (-not $Type) { $field.type = 'MultiString' }
        $field.value = [string[]] $Value
    } elseif ($Value -is [bool]) {
        $field.value = [int] $Value
    } elseif ($null -ne $Value -and [System.Type]::GetTypeCode($Value.GetType()) -in $integers) {
        $large = $Value -gt [uint32]::MaxValue
        if (-not $Type -and $large) { $field.type = 'QWord' }
        if ($Type -in 'String', 'ExpandString', 'MultiString') {
            # As it was typed, 007 for example; the engine has kept that.
            $field.value = [string] $Value
        } elseif ($Type -eq 'QWord' -or $large) {
            # JSON's numbers are exact to 53 bits only.
            $field.value = [System.Convert]::ToString($Value, $culture)
        } else {
            $field.value = [long] $Value
        }
    } elseif ($null -ne $Value -and $Value -isnot [string]) {
        throw [System.ArgumentException]::new("'$Value' ($($Value.GetType().Name)) is not what a parameter can hold. Give a text, texts, a whole number or bytes.")
    } elseif ($Type -eq 'DWord' -and "$Value" -match '^\s*(\d+|0x[0-9a-f]{1,8})\s*$') {
        $field.value = [long] "$Value".Trim()
    } else {
        $field.value = [string] $Value
    }
    $field
}
