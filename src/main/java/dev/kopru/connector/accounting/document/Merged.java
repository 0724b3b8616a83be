package dev.kopru.connector.accounting.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a document when both sides have been heard.
 *
 * @param document the document as it should stand in the books
 * @param changes what has to be written, head and money
 * @param moneyChanges those of them that concern amounts, lines, payments or the date
 * @param partsChanged whether lines or payments have to be written anew
 * @param kept what the shop would have otherwise and the accountant's stays
 * @param conflicts what both sides changed and neither may overwrite; then nothing is written
 */
public record Merged(
        SalesOrder document,
        List<MergeDifference> changes,
        List<MergeDifference> moneyChanges,
        boolean partsChanged,
        List<MergeDifference> kept,
        List<MergeDifference> conflicts) {

    /** Whether a person has to decide. */
    public boolean isConflict() {
        return !conflicts.isEmpty();
    }

    /** Whether neither an amount nor the date is to change. */
    public boolean concernsTextsOnly() {
        return moneyChanges.isEmpty() && conflicts.isEmpty();
    }

    /** Everything that would change, were it allowed to; what both sides changed included. */
    public List<MergeDifference> differences() {
        return Stream.concat(conflicts.stream(), changes.stream()).toList();
    }

    /** Whether the books say already what they should. */
    public boolean changesNothing() {
        return changes.isEmpty() && conflicts.isEmpty();
    }
}
