namespace NewsFunctions.Benchmarks.Cost;

/// <summary>A line of the bill.</summary>
/// <param name="Name">What is charged for.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Unit">In what unit.</param>
/// <param name="Price">Dollars for one unit.</param>
internal sealed record BillItem(string Name, double Quantity, string Unit, double Price)
{
    /// <summary>Dollars in all.</summary>
    public double Dollars => Quantity * Price;
}
