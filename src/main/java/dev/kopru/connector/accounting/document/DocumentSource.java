package dev.kopru.connector.accounting.document;

/**
 * Which state of the shop's order a document was made of.
 *
 * @param sourceRevision the shop's revision of the order; an older one never overwrites a newer one
 * @param contentHash SHA-256 of what the document says, to recognise an unchanged one
 */
public record DocumentSource(long sourceRevision, byte[] contentHash) {}
