package com.example.lines;

import java.util.List;

/** A library that the connector brings: cells between semicolons. */
public final class Lines {

    private Lines() {}

    public static List<List<String>> of(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> List.of(line.split(";"))).toList();
    }
}
