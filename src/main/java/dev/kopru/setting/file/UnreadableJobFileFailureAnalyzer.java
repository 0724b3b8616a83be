package dev.kopru.setting.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which settings file stopped the start. */
final class UnreadableJobFileFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableJobFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableJobFileException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct the file, or remove it from the folder jobs/ to go back to the packaged settings."
                        + " (Dosyayı düzeltin ya da paketteki ayarlara dönmek için jobs/ klasöründen kaldırın.)",
                cause);
    }
}
