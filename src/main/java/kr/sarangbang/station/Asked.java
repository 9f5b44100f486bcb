package kr.sarangbang.station;

/**
 * An act on its way to the hub.
 *
 * @param devices as they were when it was asked
 */
public record Asked(StationAct act, DeviceStates devices) {}
