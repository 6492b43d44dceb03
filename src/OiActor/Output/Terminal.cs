namespace OiActor.Output;

/// <summary>What the process's standard streams are connected to.</summary>
internal static class Terminal
{
    /// <summary>Columns assumed where the terminal does not say.</summary>
    private const int UsualWidth = 80;

    public static bool OutputIsTerminal => !Console.IsOutputRedirected;

    public static bool ErrorIsTerminal => !Console.IsErrorRedirected;

    public static TextWriter Error => Console.Error;

    public static Stream Input => Console.OpenStandardInput();

    public static int Width
    {
        get
        {
            try
            {
                return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
            }
            catch (IOException)
            {
                return UsualWidth;
            }
        }
    }

    /// <summary>Prints, unless whoever reads has closed the pipe: that is no fault of the run.</summary>
    public static void Print(string text)
    {
        if (text.Length == 0)
            return;
        try
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), leaveOpen: true);
            output.Write(text);
        }
        catch (Exception e) when (IsDeaf(e))
        {
            // "… | head" ends so.
        }
    }

    /// <summary>Whether a standard stream refused what was written to it: closed, or a full disk behind it.</summary>
    public static bool IsDeaf(Exception refusal) => refusal is IOException or UnauthorizedAccessException;
}
