package dev.kopru.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param java processor seconds of this process
 * @param server processor seconds of the processes that it started: the database server, where it is an embedded one
 */
public record Cost(double seconds, double java, double server) {

    /** Of work that other processes do, or whose processor time nobody asked for. */
    public static Cost of(double seconds) {
        return new Cost(seconds, 0, 0);
    }

    /** Of work that one other process does. */
    public static Cost of(double seconds, double processor) {
        return new Cost(seconds, processor, 0);
    }

    static Cost of(Callable<?> work) throws Exception {
        System.gc();
        double java = processor(ProcessHandle.current());
        double server = ofChildren();
        long began = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Cost(seconds, processor(ProcessHandle.current()) - java, ofChildren() - server);
    }

    Cost plus(Cost other) {
        return new Cost(seconds + other.seconds, java + other.java, server + other.server);
    }

    private static double ofChildren() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(Cost::processor)
                .sum();
    }

    /** Seconds of processor that it has used so far. */
    public static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().map(cpu -> cpu.toNanos() / 1e9).orElse(0.0);
    }

    /** Each figure's own. */
    public static Cost median(List<Cost> rounds) {
        return new Cost(
                MeasuredService.median(rounds.stream().map(Cost::seconds).toList()),
                MeasuredService.median(rounds.stream().map(Cost::java).toList()),
                MeasuredService.median(rounds.stream().map(Cost::server).toList()));
    }

    /** Each figure's own: what else a machine does makes work longer and never shorter. */
    public static Cost least(List<Cost> rounds) {
        return new Cost(
                rounds.stream().mapToDouble(Cost::seconds).min().orElseThrow(),
                rounds.stream().mapToDouble(Cost::java).min().orElseThrow(),
                rounds.stream().mapToDouble(Cost::server).min().orElseThrow());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (Java %.2f, server %.2f of processor)", seconds, java, server);
    }
}
