package dev.kopru.connector.store.media;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;

/** Says how pictures that workers make reach the shop: by a folder that all nodes share, or by the shop's own upload. */
final class SharedMediaCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (!start.sharesParts() || !start.isCheck() && !start.isWorker()) {
            return;
        }
        Composition composition = Composition.of(start.environment());
        if (composition.isServed(Port.MEDIA, FolderConnector.NAME)) {
            look(start.environment().getProperty("kopru.home", "."), Binder.get(start.environment()), findings);
        } else if (composition.absence(Port.MEDIA).isEmpty()) {
            findings.accept(Finding.right("parts-media-upload", composition.connector(Port.MEDIA)));
        }
    }

    private static void look(String home, Binder settings, Consumer<Finding> findings) {
        MediaProperties properties;
        try {
            properties = settings.bindOrCreate("kopru.store", MediaProperties.class);
        } catch (BindException e) {
            // Said by the check of all settings.
            return;
        }
        Path folder = properties.folder(FileNames.of(home));
        String shown = FileNames.shown(folder);
        if (!Files.exists(folder)) {
            findings.accept(Finding.notice("parts-media-absent", shown));
        } else if (isWritten(folder)) {
            findings.accept(Finding.right("parts-media-folder", shown));
        } else {
            findings.accept(Finding.problem("parts-media-unwritable", shown, System.getProperty("user.name", "?")));
        }
    }

    /** Proved by a file that is gone again at once. */
    private static boolean isWritten(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".kopru-check-", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
