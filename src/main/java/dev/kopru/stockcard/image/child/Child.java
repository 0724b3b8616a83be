package dev.kopru.stockcard.image.child;

import dev.kopru.connector.UnavailableException;
import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.MadeImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running child, seen from the service. One thread at a time has it make pictures; any other may end it. */
final class Child {

    private static final int BLOCK = 64 * 1024;
    private static final long SECONDS_TO_DIE = 3;

    private enum End {
        NONE,
        LATE,
        LEFT
    }

    private final Process process;
    private final LastWords words;
    private final DataOutputStream to;
    private final DataInputStream from;
    private volatile long until;
    private volatile End end = End.NONE;

    private Child(Process process, long until) {
        this.process = process;
        this.words = LastWords.of(process.getErrorStream());
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BLOCK));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), BLOCK));
        this.until = until;
    }

    /** Starts one, which does not listen yet. */
    static Child start(ProcessBuilder command, long until) {
        try {
            return new Child(command.start(), until);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Waits until it listens; one that never does says nothing about any picture. */
    void await() {
        try {
            Frames.awaitGreeting(from);
        } catch (IOException e) {
            int exitCode = exitCode();
            kill();
            if (end == End.LEFT) {
                throw new DecodingLeftException();
            }
            String what = end == End.LATE ? "it did not answer in time" : "it ended with exit code " + exitCode;
            throw unavailable(new IOException(what + ": " + words.atTheEnd(), e));
        }
    }

    List<MadeImage> make(byte[] file) throws BadImageException, ChildDeathException {
        try {
            Frames.writeFile(to, file);
            return Frames.readAnswer(from);
        } catch (IOException e) {
            kill();
            if (end == End.LEFT) {
                throw new DecodingLeftException();
            }
            throw new ChildDeathException(end == End.LATE, exitCode());
        }
    }

    /** It may go on with what it does until then, work or rest; in nanoseconds of the machine's own clock. */
    void goOnUntil(long instant) {
        until = instant;
    }

    boolean isOver(long now) {
        return now - until > 0;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void endAsLate() {
        end = End.LATE;
        kill();
    }

    void endAsLeft() {
        end = End.LEFT;
        kill();
    }

    private void kill() {
        process.destroyForcibly();
    }

    private int exitCode() {
        try {
            return process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static UnavailableException unavailable(IOException cause) {
        return UnavailableException.during("start the process that decodes images", cause);
    }
}
