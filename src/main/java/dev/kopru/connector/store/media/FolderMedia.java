package dev.kopru.connector.store.media;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.Media;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A folder. A file is written beside the others and then moved to its place, so that a crash leaves no half file. Unless it
 * is forced onto the disk before that, a loss of power may leave an empty file, or none, in its place.
 */
class FolderMedia implements Media {

    // No part begins with a dot: neither hidden, nor this folder or the one above.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+");

    private final Path folder;
    private final Path partial;
    private final boolean forced;

    /** {@code forced}: every file is on the disk before it stands in its place. */
    FolderMedia(Path folder, boolean forced) {
        this.folder = folder.toAbsolutePath().normalize();
        this.partial = this.folder.resolve(".partial");
        this.forced = forced;
    }

    @Override
    public void put(String name, byte[] content) {
        Path file = file(name);
        try {
            if (isThere(file, content)) {
                return;
            }
            Path written = write(content);
            try {
                move(written, file);
            } catch (IOException e) {
                Files.deleteIfExists(written);
                throw e;
            }
        } catch (IOException e) {
            throw UnavailableException.during("writing " + file, e);
        }
    }

    /** What shows pictures, and copies of this folder, go by when a file was written. */
    private static boolean isThere(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private Path write(byte[] content) throws IOException {
        Path written = partial.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = create(written)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (forced) {
                channel.force(true);
            }
            return written;
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw e;
        }
    }

    private FileChannel create(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            Files.createDirectories(partial);
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void remove(Collection<String> names) {
        for (String name : names) {
            Path file = file(name);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw UnavailableException.during("removing " + file, e);
            }
        }
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    @Override
    public Optional<byte[]> read(String name) {
        Path file = file(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw UnavailableException.during("reading " + file, e);
        }
    }

    @Override
    public void tidy() {
        if (!Files.isDirectory(partial)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(partial)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw UnavailableException.during("tidying " + partial, e);
        }
    }

    @Override
    public Optional<String> leaveSign() {
        try {
            return Optional.of(write(new byte[0]).getFileName().toString());
        } catch (IOException e) {
            // Whoever puts a file there says so; there may be none to put.
            return Optional.empty();
        }
    }

    @Override
    public boolean hasSign(String sign) {
        return Files.isRegularFile(partial.resolve(UUID.fromString(sign).toString())) && isWritten();
    }

    /** Proved by a file that is gone again at once: a share may have come back for reading only. */
    private boolean isWritten() {
        try {
            Files.delete(write(new byte[0]));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a file of the shop: " + name);
        }
        return folder.resolve(name);
    }
}
