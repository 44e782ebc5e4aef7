namespace RelationGen.Tool.Scaffold;

/// <summary>Classes whose rows need each other, so that none can be the first.</summary>
internal static class RequiredCycles
{
    /// <summary>The classes that required foreign keys lead back to, over others.</summary>
    public static HashSet<TablePlan> Find(IReadOnlyList<ForeignKeyPlan> keys)
    {
        var comparer = (IEqualityComparer<TablePlan>)ReferenceEqualityComparer.Instance;
        ILookup<TablePlan, TablePlan> steps = keys.Where(key => !key.IsOptional && !key.IsSelf)
            .ToLookup(key => key.Holder, key => key.Target, comparer);

        // What leads nowhere is left out again and again, in both directions, so that few are asked for their way back.
        HashSet<TablePlan> remaining = new(steps.Select(step => step.Key), comparer);
        while (remaining.RemoveWhere(plan => !steps[plan].Any(remaining.Contains)) > 0)
        {
        }

        return [.. remaining.Where(plan => LeadsBack(plan, steps, remaining, comparer))];
    }

    private static bool LeadsBack(TablePlan from, ILookup<TablePlan, TablePlan> steps, HashSet<TablePlan> within, IEqualityComparer<TablePlan> comparer)
    {
        HashSet<TablePlan> seen = new(comparer);
        Stack<TablePlan> waiting = new([from]);
        while (waiting.TryPop(out TablePlan? plan))
        {
            foreach (TablePlan next in steps[plan].Where(within.Contains))
            {
                if (ReferenceEquals(next, from))
                    return true;

                if (seen.Add(next))
                    waiting.Push(next);
            }
        }

        return false;
    }
}
