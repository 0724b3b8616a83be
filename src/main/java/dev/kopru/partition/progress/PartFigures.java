package dev.kopru.partition.progress;

/**
 * The parts of a job's runs that are going on.
 *
 * @param nodes how many nodes work on them, those left out that are silent for so long that others may take their parts
 * @param silent for how many seconds the node of one of them has said nothing, at the most; a node speaks every five seconds
 */
record PartFigures(long waiting, long started, long completed, long failed, long nodes, long silent) {

    static final PartFigures NONE = new PartFigures(0, 0, 0, 0, 0, 0);
}
