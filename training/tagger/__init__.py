"""The reader: from PolNeAR to ONNX."""
