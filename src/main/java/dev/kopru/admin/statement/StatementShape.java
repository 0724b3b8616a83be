package dev.kopru.admin.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement in JSON consists of, for the API's description; it is written line by line and never stands here whole. */
@Schema(name = "Statement")
record StatementShape(
        Account account,
        @Schema(description = "When the books were read") Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<OfCurrency> statements) {

    /** Whose statement it is. */
    @Schema(name = "StatementAccount")
    record Account(
            String code,
            String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String taxOffice,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String taxNumber,
            List<String> address) {}

    /** The movements in one currency. */
    @Schema(name = "StatementOfCurrency")
    record OfCurrency(
            @Schema(description = "The day of the closing balance and of the ageing") LocalDate day,
            @Schema(example = "TRY") String currency,
            BigDecimal opening,
            BigDecimal debit,
            BigDecimal credit,
            @Schema(description = "opening + debit - credit; what the account owes") BigDecimal closing,
            Ageing ageing,
            @Schema(description = "What the books carried over from before their first movement") List<Line> openings,
            List<Line> lines,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "What is dated later; left out where there is nothing")
                    @Nullable
                    Ahead ahead) {}

    /** What is owed, by how long it is overdue. */
    @Schema(name = "StatementAgeing")
    record Ageing(
            BigDecimal notDue,
            BigDecimal days1To30,
            BigDecimal days31To60,
            BigDecimal days61To90,
            BigDecimal over90,
            BigDecimal advance) {}

    /** What is dated after the last day, with the balance including it. */
    @Schema(name = "StatementAhead")
    record Ahead(
            BigDecimal debit,
            BigDecimal credit,
            BigDecimal closing,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "How many lines more there are than are listed")
                    @Nullable
                    Integer laterLines,
            List<Line> lines) {}

    /** One movement; what it does not have is left out. */
    @Schema(name = "StatementLine")
    record Line(
            long id,
            LocalDate date,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,
            @Schema(example = "invoice") String kind,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String document,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description,
            BigDecimal debit,
            BigDecimal credit,
            @Schema(description = "After this movement") BigDecimal balance,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "What is not settled of it") @Nullable
                    BigDecimal open,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mark,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Number of the movement that it takes back")
                    @Nullable
                    Long reverses,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Settled> settles,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String invoiceUuid,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String invoiceUrl) {}

    /** A movement that another one settles, and how much of it. */
    @Schema(name = "StatementSettlement")
    record Settled(long id, BigDecimal amount) {}
}
