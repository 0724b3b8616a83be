package dev.kopru.stockcard.link;

import dev.kopru.bulk.ManyRows;
import dev.kopru.connector.Slices;
import dev.kopru.run.LocalTransaction;
import dev.kopru.stockcard.link.CodeClaim.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Owns {@code code_claim}: which codes cards are about to have in the shop, of which nobody has remembered yet that they do. */
@Repository
public class CodeClaims {

    private static final ManyRows CLAIM = new ManyRows(
            "INSERT INTO code_claim (kind, code, sku, card_code) VALUES ",
            "(?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE code = code_claim.code");
    private static final Comparator<CodeClaim> IN_ORDER =
            Comparator.comparing((CodeClaim claim) -> claim.kind().name()).thenComparing(CodeClaim::code);

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final LocalTransaction deadlocks;
    private final TransactionTemplate apart;

    CodeClaims(NamedParameterJdbcTemplate named, LocalTransaction deadlocks, PlatformTransactionManager transactions) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.deadlocks = deadlocks;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Claims these codes for their cards, whatever becomes of the chunk; answers by which other cards some were claimed before. */
    public List<CodeClaim> claim(Collection<CodeClaim> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<CodeClaim> before = new ArrayList<>();
        deadlocks.write(() -> apart.executeWithoutResult(status -> {
            before.clear();
            CLAIM.write(
                    jdbc, wanted.stream().sorted(IN_ORDER).map(CodeClaims::row).toList());
            for (Kind kind : Kind.values()) {
                before.addAll(claimed(wanted, kind));
            }
        }));
        return before;
    }

    private static @Nullable Object[] row(CodeClaim claim) {
        return new @Nullable Object[] {claim.kind().name(), claim.code(), claim.sku(), claim.cardCode()};
    }

    private List<CodeClaim> claimed(Collection<CodeClaim> wanted, Kind kind) {
        List<String> cards = wanted.stream().map(CodeClaim::cardCode).distinct().toList();
        List<CodeClaim> others = new ArrayList<>();
        for (List<String> codes : Slices.of(codes(wanted, kind))) {
            others.addAll(named.query(
                    "SELECT code, sku, card_code FROM code_claim FORCE INDEX (PRIMARY)"
                            + " WHERE kind = :kind AND code IN (:codes) AND card_code NOT IN (:cards)",
                    Map.of("kind", kind.name(), "codes", codes, "cards", cards),
                    (row, n) -> new CodeClaim(kind, row.getString(1), row.getString(2), row.getString(3))));
        }
        return others;
    }

    private static List<String> codes(Collection<CodeClaim> claims, Kind kind) {
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .map(CodeClaim::code)
                .distinct()
                .toList();
    }

    /** What has become of these is remembered, in this transaction. */
    public void settled(Collection<CodeClaim> claims) {
        for (Kind kind : Kind.values()) {
            for (List<String> codes : Slices.of(codes(claims, kind))) {
                named.update(
                        "DELETE FROM code_claim WHERE kind = :kind AND code IN (:codes)",
                        Map.of("kind", kind.name(), "codes", codes));
            }
        }
    }

    /** Nobody is publishing any card. */
    public void forget() {
        jdbc.update("DELETE FROM code_claim");
    }
}
