package dev.kopru.notice;

/**
 * The notices of one code of a job that nobody has seen.
 *
 * @param open how many; counted up to a limit only
 */
public record NoticeGroup(String job, String code, long open) {}
