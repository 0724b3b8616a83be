package dev.kopru.statement;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiFunction;

/** Lines as they are to be shown, each made of the kept one when it is asked for. */
final class SeenLines extends AbstractList<StatementLine> implements RandomAccess {

    private final List<StatementLine> kept;
    private final BiFunction<Integer, StatementLine, StatementLine> seen;

    /** @param seen of a place and the line that is kept there */
    SeenLines(List<StatementLine> kept, BiFunction<Integer, StatementLine, StatementLine> seen) {
        this.kept = kept;
        this.seen = seen;
    }

    @Override
    public StatementLine get(int place) {
        return seen.apply(place, kept.get(place));
    }

    @Override
    public int size() {
        return kept.size();
    }
}
