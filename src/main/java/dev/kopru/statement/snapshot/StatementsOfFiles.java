package dev.kopru.statement.snapshot;

import dev.kopru.record.Moments;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountDraft.Content;
import dev.kopru.statement.StatementAccounts.Known;
import dev.kopru.statement.StatementRows;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of accounts of files whose statements are left aside because newer ones are shown, or that have fewer movements than
 * those that they replace. The books are read again, so that only a file's word is lost.
 */
@Component
class StatementsOfFiles {

    private final StatementRows rows;
    private final ZoneId businessZone;

    StatementsOfFiles(StatementRows rows, ZoneId businessZone) {
        this.rows = rows;
        this.businessZone = businessZone;
    }

    static boolean isOfFile(AccountDraft draft) {
        return draft.content() != null && draft.source().origin() == Origin.CSV;
    }

    /** What is shown of those that a file tells of, by account; one query, and none without any. */
    Map<String, List<KeptSheet>> shown(List<AccountDraft> drafts) {
        List<String> codes = drafts.stream()
                .filter(StatementsOfFiles::isOfFile)
                .map(AccountDraft::code)
                .toList();
        return rows.present(codes, KeptSheet::of);
    }

    /** Of statements that the books tell, the ids of movements differ from a file's though nothing else does. */
    void noteOlder(AccountDraft draft, Known newer, List<KeptSheet> shown, SnapshotChunk result) {
        if (AccountParts.areOfFile(newer.parts()) || !isSame(sheets(draft), shown)) {
            noteOlder(draft, said(shown), Moments.of(newer.asOf(), businessZone), result);
        }
    }

    /** Of one that the shop itself has found to be older than what it has. */
    void noteOlder(AccountDraft draft, SnapshotChunk result) {
        if (isOfFile(draft)) {
            noteOlder(draft, "", "", result);
        }
    }

    private void noteOlder(AccountDraft draft, String shown, String since, SnapshotChunk result) {
        String asOf = Moments.of(draft.asOf(), businessZone);
        result.note(
                draft,
                Reason.of(
                        StatementNotice.OLDER_STATEMENT_IN_FILE,
                        draft.code(),
                        said(sheets(draft)),
                        asOf,
                        shown,
                        since));
    }

    private static boolean isSame(List<KeptSheet> some, List<KeptSheet> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::saysTheSameAs));
    }

    /** A file that was cut at the end of a row looks like a whole one. */
    void noteFewer(AccountDraft draft, List<KeptSheet> before, SnapshotChunk result) {
        if (!isOfFile(draft)) {
            return;
        }
        Map<String, KeptSheet> now = sheets(draft).stream().collect(Collectors.toMap(KeptSheet::currency, one -> one));
        List<KeptSheet> more = new ArrayList<>();
        List<KeptSheet> fewer = new ArrayList<>();
        for (KeptSheet one : before) {
            KeptSheet after = now.getOrDefault(one.currency(), nothing(one));
            if (one.hasMoreMovementsThan(after)) {
                more.add(one);
                fewer.add(after);
            }
        }
        if (!more.isEmpty()) {
            String place = Objects.requireNonNullElse(
                    draft.source().location(), draft.source().label());
            result.note(
                    draft,
                    Reason.of(StatementNotice.FEWER_MOVEMENTS_IN_FILE, draft.code(), place, said(more), said(fewer)));
        }
    }

    private static KeptSheet nothing(KeptSheet before) {
        BigDecimal balance = before.balance();
        return new KeptSheet(before.currency(), balance == null ? null : balance.subtract(balance), 0);
    }

    private static List<KeptSheet> sheets(AccountDraft draft) {
        Content content = Objects.requireNonNull(draft.content(), draft.code());
        return content.sheets().stream()
                .map(sheet -> KeptSheet.of(sheet.currency(), sheet.kept()))
                .toList();
    }

    /** Balances, each with the number of movements. */
    private static String said(List<KeptSheet> sheets) {
        return sheets.stream()
                .map(one -> known(one.balance()) + " " + one.currency() + " (" + known(one.movements()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String known(@Nullable Object figure) {
        return figure == null ? "?" : figure instanceof BigDecimal amount ? amount.toPlainString() : figure.toString();
    }
}
