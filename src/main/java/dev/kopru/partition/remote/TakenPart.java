package dev.kopru.partition.remote;

/**
 * A part that this node has.
 *
 * @param id of its step execution
 * @param times how often it was taken by then, so that who had it before cannot speak for it any more
 */
record TakenPart(long id, int times) {}
