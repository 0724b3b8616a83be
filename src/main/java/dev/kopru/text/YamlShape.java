package dev.kopru.text;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Goes through a YAML file of settings before anything is built of it: what contains itself, or becomes too much where its
 * aliases are followed, would otherwise end the program instead of being said.
 */
public final class YamlShape {

    private static final int DEEPEST = 40;
    private static final long MOST_VALUES = 50_000;
    private static final int LARGEST = 1 << 20;

    /** A collection that is not at its end yet. */
    private static final class Open {

        private final @Nullable String anchor;
        private long values = 1;

        private Open(@Nullable String anchor) {
            this.anchor = anchor;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> openAnchors = new HashSet<>();
    private final Map<String, Long> values = new HashMap<>();

    private YamlShape() {}

    /** Throws {@link YamlShapeException} for the first thing that is wrong, and what the parser throws for its syntax. */
    public static void check(byte[] file) {
        if (file.length > LARGEST) {
            throw new YamlShapeException(YamlShapeException.Kind.TOO_MUCH, 1);
        }
        int wrong = isUtf16(file) ? 0 : Utf8.firstWrongLine(file);
        if (wrong > 0) {
            throw new YamlShapeException(YamlShapeException.Kind.NOT_UTF8, wrong);
        }
        YamlShape shape = new YamlShape();
        for (Event event : new Yaml(new LoaderOptions()).parse(new UnicodeReader(new ByteArrayInputStream(file)))) {
            shape.take(event);
        }
    }

    /** Said by its first sign, which is for nothing else. */
    private static boolean isUtf16(byte[] file) {
        return file.length > 1 && (file[0] & file[1] & 0xFE) == 0xFE && file[0] != file[1];
    }

    private void take(Event event) {
        if (event instanceof DocumentStartEvent) {
            values.clear();
        } else if (event instanceof AliasEvent alias) {
            follow(alias);
        } else if (event instanceof CollectionEndEvent) {
            Open ended = open.pop();
            keep(ended.anchor, ended.values);
            openAnchors.remove(String.valueOf(ended.anchor));
            add(ended.values, event);
        } else if (event instanceof CollectionStartEvent start) {
            begin(start);
        } else if (event instanceof NodeEvent single) {
            keep(single.getAnchor(), 1);
            if (!(single instanceof ScalarEvent scalar) || !scalar.getValue().isEmpty()) {
                refuseAtTop(event);
            }
            add(1, event);
        }
    }

    private void begin(CollectionStartEvent start) {
        if (start instanceof SequenceStartEvent) {
            refuseAtTop(start);
        }
        if (open.size() >= DEEPEST) {
            throw at(YamlShapeException.Kind.TOO_DEEP, start);
        }
        open.push(new Open(start.getAnchor()));
        if (start.getAnchor() != null) {
            openAnchors.add(start.getAnchor());
        }
    }

    private void follow(AliasEvent alias) {
        if (openAnchors.contains(alias.getAnchor())) {
            throw at(YamlShapeException.Kind.ITSELF, alias);
        }
        add(values.getOrDefault(alias.getAnchor(), 1L), alias);
    }

    private void refuseAtTop(Event event) {
        if (open.isEmpty()) {
            throw at(YamlShapeException.Kind.NO_SETTINGS, event);
        }
    }

    private void keep(@Nullable String anchor, long size) {
        if (anchor != null) {
            values.put(anchor, size);
        }
    }

    private void add(long more, Event event) {
        Open around = open.peek();
        if (around != null) {
            around.values += more;
            if (around.values > MOST_VALUES) {
                throw at(YamlShapeException.Kind.TOO_MUCH, event);
            }
        }
    }

    private static YamlShapeException at(YamlShapeException.Kind kind, Event event) {
        return new YamlShapeException(kind, event.getStartMark().getLine() + 1);
    }
}
