package kr.sarangbang.infrastructure.device.scanner;

import kr.sarangbang.infrastructure.device.virtual.SimulatedScanner;
import kr.sarangbang.port.CodeScanner;

class SimulatedScannerTest extends ScannerContract {
    private final SimulatedScanner scanner = new SimulatedScanner();

    @Override
    CodeScanner scanner() {
        return scanner;
    }

    @Override
    void hold(String... codes) {
        for (String code : codes) {
            scanner.scan(code);
        }
    }

    @Override
    void pullOut() {
        scanner.ready(false);
    }

    @Override
    void plugIn() {
        scanner.ready(true);
    }
}
