package dev.kopru.record;

/** A record that says where it came from. */
public interface Sourced {

    Source source();
}
