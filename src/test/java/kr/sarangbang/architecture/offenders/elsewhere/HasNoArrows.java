package kr.sarangbang.architecture.offenders.elsewhere;

/** Lies in a package that nobody drew. */
final class HasNoArrows {}
