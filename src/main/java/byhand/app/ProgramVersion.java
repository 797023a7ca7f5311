package byhand.app;

import picocli.CommandLine.IVersionProvider;

/** The program's name and version, from the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {

    /** The number alone; a program that was not packaged has none. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"gradient-by-hand " + number()};
    }
}
