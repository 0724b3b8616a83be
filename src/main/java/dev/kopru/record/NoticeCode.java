package dev.kopru.record;

/**
 * A stable code for what is only odd about a record; each job lists its own in an enum.
 *
 * <p>Its words stand under {@code notice.<CODE>} in the job's message files, in Turkish and in English: the values of the
 * notice are {0}, {1} and so on in their order, and after the last one comes how often it was noticed.
 */
public interface NoticeCode extends ReasonCode {}
