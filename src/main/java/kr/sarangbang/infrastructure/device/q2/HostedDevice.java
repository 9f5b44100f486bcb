package kr.sarangbang.infrastructure.device.q2;

/** One driver as its bean sees it. */
interface HostedDevice {
    /** The driver: an object that implements one or more ports. */
    Object driver();

    /** Asks the device; may take seconds, never throws for a device that is not there. */
    Health look();

    /** Lets the device go. */
    void close();
}
