/**
 * The seeded simulation: the real use cases, journal rules, codecs and issuer run against each
 * other in one thread and virtual time; only clock, network, disk, printer, payment provider and
 * randomness are simulated. One seed is one run, for ever.
 */
package kr.sarangbang.simulation;
