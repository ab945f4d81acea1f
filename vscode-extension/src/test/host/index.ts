export async function run(): Promise<void> {
  // Filled below.
}
