package kr.sarangbang.architecture.offenders.foundation;

/** Uses what its arrows allow. */
public final class Innocent {}
