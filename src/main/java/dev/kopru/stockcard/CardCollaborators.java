package dev.kopru.stockcard;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.RunCounts;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import org.springframework.stereotype.Component;

/** What the writer of cards works with. */
@Component
record CardCollaborators(
        PublishCards publishing,
        CardLinks cardLinks,
        SkuLinks skuLinks,
        CardContents contents,
        CardImages cardImages,
        Notices notices,
        RetryTable retries,
        RunCounts counts,
        LocalTransaction localTransaction,
        CardPayload payload) {}
