package dev.kopru.desk.record;

import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import dev.kopru.statement.document.Edition;
import java.math.BigDecimal;
import java.util.List;

/**
 * The part of a statement in one currency that stands on a page: few of its lines, the latest first asked for.
 *
 * @param before the balance before the first of these lines
 * @param earlier how many lines come before them
 * @param later how many lines of the statement come after them
 */
record StatementSheet(
        Statement statement, BigDecimal before, List<StatementLine> lines, int page, int earlier, int later) {

    static final int LINES = 200;

    static List<StatementSheet> of(Edition edition, int page) {
        return edition.statement().statements().stream()
                .map(statement -> of(statement, Math.max(0, page)))
                .toList();
    }

    /** Lines of a long statement are packed; only those of this part are taken out. */
    private static StatementSheet of(Statement statement, int page) {
        List<StatementLine> lines = statement.lines();
        int last = lines.size() == 0 ? 0 : (lines.size() - 1) / LINES;
        int shown = Math.min(page, last);
        int until = lines.size() - shown * LINES;
        int from = Math.max(0, until - LINES);
        BigDecimal before =
                from == 0 ? statement.opening() : lines.get(from - 1).balance();
        return new StatementSheet(
                statement, before, List.copyOf(lines.subList(from, until)), shown, from, lines.size() - until);
    }

    /** What lies ahead, as far as it fits on a page. */
    public List<StatementLine> ahead() {
        return statement.ahead().nearest(LINES).lines();
    }
}
