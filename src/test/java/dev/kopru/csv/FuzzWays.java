package dev.kopru.csv;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All ways to damage a file. */
final class FuzzWays {

    static final List<Way> ALL = List.of(
            ByteDamages::quoteDropped,
            ByteDamages::quoteDoubled,
            ByteDamages::strayQuote,
            ByteDamages::strayQuoteAtTheStartOfACell,
            ByteDamages::twoStrayQuotes,
            ByteDamages::quotesStrewn,
            ByteDamages::delimiterDropped,
            ByteDamages::delimiterInserted,
            ByteDamages::lineEndOfAnotherKind,
            ByteDamages::lineEndLost,
            ByteDamages::lineEndInserted,
            ByteDamages::cutOff,
            ByteDamages::headCutOff,
            ByteDamages::pieceLost,
            ByteDamages::bitFlipped,
            ByteDamages::byteReplaced,
            ByteDamages::byteLost,
            ByteDamages::strangerInserted,
            ByteDamages::strangerAtTheEnd,
            ByteDamages::paddedWithZeros,
            ByteDamages::headerDamaged,
            CellDamages::cellsSwapped,
            CellDamages::cellEmptied,
            CellDamages::cellsShifted,
            CellDamages::otherDelimiterInARow,
            CellDamages::codesDamaged,
            CellDamages::otherDecimalSign,
            CellDamages::otherDecimalSignInAColumn,
            CellDamages::otherDecimalSignInACell,
            CellDamages::rowDoubled,
            CellDamages::headerAgain,
            CellDamages::fileTwice,
            CellDamages::blankRows,
            CellDamages::totalsRow,
            CellDamages::rowsShuffled,
            FileDamages::otherCharset,
            FileDamages::wideLetters,
            FileDamages::marked,
            FileDamages::rowInAnotherCharset,
            FileDamages::takenForOtherLetters,
            FileDamages::rowTakenForOtherLetters,
            FileDamages::decomposed,
            FileDamages::otherLineEnds,
            FileDamages::otherDelimiter,
            FileDamages::otherQuoting,
            FileDamages::rowsAsOneCell,
            FileDamages::blanksAroundCells,
            FileDamages::columnsReordered,
            FileDamages::headerInOtherLetters,
            FileDamages::columnDoubled,
            FileDamages::trailingDelimiters,
            FileDamages::columnDropped,
            FileDamages::columnRenamed);

    private FuzzWays() {}

    /** One way; null where a file has nothing to damage that way. */
    @FunctionalInterface
    interface Way {
        @Nullable
        Damage damaged(FuzzFile file, Random random);
    }
}
